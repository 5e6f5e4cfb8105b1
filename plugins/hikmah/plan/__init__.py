"""A library → the plan of every output there will be."""
