"""Two OpenAPI documents to the changes between them: rules with stable ids, levels, and the cause of each change.

``compare.diff_documents`` is the way in. The rules are data (``rules.yaml``); the checks are small functions, a
module for each subject; ``view`` reads a schema as it holds, ``pairs`` walks two documents side by side.
"""
