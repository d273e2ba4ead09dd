"""HTML to a Document; the readers of other markup write HTML and hand it to this one."""
