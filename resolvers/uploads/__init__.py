"""Files: how they come in, where they lie, and what they are attached to.

Who may look into one is decided elsewhere: `evidence`, `disclosure.avatars`.
"""

from resolvers.uploads.attachments import attach, let_go, usable
from resolvers.uploads.cases import files_of_account, files_of_dispute, opened, piles
from resolvers.uploads.receiving import RequestedUpload, StoredUpload, request_upload, store_upload

__all__ = [
    "RequestedUpload",
    "StoredUpload",
    "attach",
    "files_of_account",
    "files_of_dispute",
    "let_go",
    "opened",
    "piles",
    "request_upload",
    "store_upload",
    "usable",
]
