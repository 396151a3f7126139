"""What is remembered between builds, in one file beside the output: it makes builds quick.

Whatever it holds can be made anew from the content and the templates; it is dropped where it is
damaged, of another version of Regesta, or not ours. Entries, links and outputs are *units*. What
a unit adds to the answers of queries are its *parts*; the queries that it asked are its *trace*.
A unit is stale when a part of a query in its trace has changed.
"""
