"""Built pages → findings: what can be told of a finished site without a browser."""
