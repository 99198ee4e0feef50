"""From sources to valid statements: `extract(document)` returns what a text says, each with the words that say it.

Each of these imports only from those above it; a text goes through them in this order from `text` to `statements`:

- `grammar`: the word lists and rules as data, compiled once.
- `text`: a document into a page: normalised with its offsets, divided into blocks of text, credits and furniture.
- `registry`: the places, bodies, posts and plans that are known, and where a page names them.
- `identities`: the ids that several of the following need.
- `mentions`: what a page names: people, posts, bodies, places, days, counts, and the cues of what somebody does.
- `frames`: what mentions say together: who holds which post in which body, who did what in the event, when and where
  it was, which plans and networks there are; `frames.checks`: what a person should look at.
- `statements`: frames into the statements of the ontology.
- `extract`: all of these, one after the other.
- `readers`: files into documents (encodings) or, for tables and foreign RDF, into statements; `sources`: which files.
- `pipeline` and `parallel`: many documents, in one or several processes.
- `record` and `evaluation`: statements as records for people to correct, and figures against such records.
- `explain`: a text with what was read in it, by which rule, and what was missed.
"""
