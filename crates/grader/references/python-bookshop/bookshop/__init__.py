"""A second-hand bookshop's stock over HTTP: authors, and the copies of their books that are for sale."""
