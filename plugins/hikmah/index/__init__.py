"""Documents → a library: every relation resolved."""
