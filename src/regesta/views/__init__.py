"""What each kind of page shows, as plain frozen data, made from its inputs alone."""
