"""What targets share: texts, order and names of what is written, templates, the folder."""
