"""Documentation sections of a server as files: what may be asked for, in which order, and what is kept of it.

``crawl.py`` decides and does no I/O: it yields steps and is sent their outcomes. ``session.py`` carries them out.
"""
