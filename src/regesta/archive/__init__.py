"""All entries: linked, indexed both ways, checked."""
