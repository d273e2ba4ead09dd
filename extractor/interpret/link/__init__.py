"""Structures linked to the fields that hold them, on a page and across pages."""
