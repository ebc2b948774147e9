"""What qualifies a registered account to go on writing in its category (Art 5, 9(1), 9(3)).

`expiry` has its service rest when that ends and resume when it is whole again; `renewal` is how an
operator shows a new credential, which a person sees in a check.
"""

from resolvers.qualifications.expiry import follow
from resolvers.qualifications.renewal import renew_credential

__all__ = ["follow", "renew_credential"]
