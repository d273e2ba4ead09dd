"""Overlays (Overlay Specification 1.0 and 1.1): corrections beside the document that they correct."""
