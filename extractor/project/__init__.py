"""The project file: which documentation a team builds, into what, and what its gate lets through."""
