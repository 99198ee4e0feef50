"""What a typed query may begin with and call: everything that only reads the store, and nothing else.

The functions are Cypher's own (Neo4j 5), without those of LOAD CSV; the procedures tell what the store holds.
"""

BEGINNINGS = ("MATCH", "OPTIONAL", "WITH", "UNWIND", "RETURN", "CALL")

PROCEDURES = frozenset(
    """
    db.index.fulltext.queryNodes db.index.fulltext.queryRelationships db.labels db.propertyKeys
    db.relationshipTypes db.schema.nodeTypeProperties db.schema.relTypeProperties db.schema.visualization
    """.split()  # noqa: SIM905 - words are easier to read than 120 quoted ones
)

FUNCTIONS = frozenset(
    """
    abs acos all allshortestpaths any asin atan atan2 avg btrim cardinality ceil char_length character_length
    coalesce collect cos cosh cot coth count date date.realtime date.statement date.transaction date.truncate
    datetime datetime.fromepoch datetime.fromepochmillis datetime.realtime datetime.statement
    datetime.transaction datetime.truncate degrees duration duration.between duration.indays
    duration.inmonths duration.inseconds e elementid endnode exists exp floor haversin head id isempty isnan
    keys labels last left length localdatetime localdatetime.realtime localdatetime.statement
    localdatetime.transaction localdatetime.truncate localtime localtime.realtime localtime.statement
    localtime.transaction localtime.truncate log log10 lower ltrim max min nodes none normalize nullif
    percentilecont percentiledisc pi point point.distance point.withinbbox properties radians rand randomuuid
    range reduce relationships replace reverse right round rtrim shortestpath sign sin single sinh size split
    sqrt startnode stdev stdevp substring sum tail tan tanh time time.realtime time.statement time.transaction
    time.truncate timestamp toboolean tobooleanlist tobooleanornull tofloat tofloatlist tofloatornull
    tointeger tointegerlist tointegerornull tolower tostring tostringlist tostringornull toupper trim type
    upper valuetype vector.similarity.cosine vector.similarity.euclidean
    """.split()  # noqa: SIM905 - words are easier to read than 120 quoted ones
)

NOT_FUNCTIONS = frozenset(
    """
    and as by call case contains distinct else group groups in is limit match not offset on optional or order
    path paths return shortest skip then union unwind when where with xor yield
    """.split()  # noqa: SIM905 - words are easier to read than 120 quoted ones
)
"""Words of Cypher that a bracket may follow without anything being called."""

WRITING = frozenset({"create", "merge", "foreach", "insert", "set", "delete", "remove"})
"""Words of Cypher that a bracket may follow in a query that writes."""
