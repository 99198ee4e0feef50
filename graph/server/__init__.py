"""The private Neo4j: its jars, its Java, its settings, its process.

    from graph.server import PrivateServer

    address = PrivateServer(Path("somewhere")).start()
    # address.bolt, address.http (Neo4j Browser), address.user, address.password

The server stays up when the command ends; `stop()` ends it, `reset()` deletes its data as well.
The first start of all fetches the jars (about 130 MB) into the user's cache, which SAIYAI_CACHE moves
elsewhere; SAIYAI_MAVEN names a mirror to fetch them from.
"""

from graph.server.private import Address, PrivateServer, Status
from graph.server.progress import Progress

__all__ = ["Address", "PrivateServer", "Progress", "Status"]
