"""A library → what only the whole site can tell is wrong."""
