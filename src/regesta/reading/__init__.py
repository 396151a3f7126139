"""A file's bytes, and its seed's, in; an entry and its problems out."""
