"""What pages of Markdown show of other files: includes, partials and templates."""
