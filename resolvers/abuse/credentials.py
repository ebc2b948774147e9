"""Art 9(1), 10(3): one certificate behind several subjects, by its number or by its very file.

Found by keyed hashes and by the hash of the file's bytes; what was withdrawn speaks for nobody.
"""

from collections import defaultdict
from collections.abc import Iterable

from tortoise.expressions import Q

from gateways.keys import KeyRing
from models import Account, Application, Credential, Upload
from models.database import rows
from resolvers.abuse import ties
from resolvers.runtime import Context
from rules.abuse.filings import Filing
from rules.registration.certificates import bare
from rules.registration.declaration import Declaration, DeclaredCredential
from rules.vocabulary import AccountStatus, UploadKind

MOST = 200
Others = dict[str, set[int]]
"""By the hash of a number or file, the accounts of other subjects that show the same."""


def number_hash(keys: KeyRing, declared: DeclaredCredential) -> str | None:
    """What a credential's number is found again by; None where it has none."""
    written = bare(declared.number)
    return keys.lookup_hash("credential", f"{declared.kind}:{written}") if written else None


async def turns_of(keys: KeyRing, declaration: Declaration) -> list[str]:
    """What a declaration takes turns by with those that show the same certificates."""
    named = [ref for one in declaration.credentials for ref in one.uploads]
    files = await Upload.filter(ref__in=named).values_list("sha256", flat=True) if named else []
    numbers = [number_hash(keys, one) for one in declaration.credentials]
    hashes = [*(_file_hash(keys, str(one)) for one in files if one), *filter(None, numbers)]
    return [f"CREDENTIAL:{one}" for one in hashes]


async def others(keys: KeyRing, account: Account) -> Others:
    """Who else shows what the account shows."""
    own = await rows.every(Credential, account_id=account.id)
    return {**await _by_number(account, own), **await _by_file(keys, account)} if own else {}


async def alike(ctx: Context, new: Filing, others: Others) -> list[tuple[str, list[Filing]]]:
    """The new filing with those that show the same, for each certificate once: by its number
    where number and file say the same.
    """
    told: set[int] = set()
    found = []
    for value, accounts in others.items():
        if accounts <= told:
            continue
        told |= accounts
        filed = Application.filter(account_id__in=list(accounts)).order_by("-declared_at")
        found.append((value, [new, *await ties.filings(ctx.register.keys, filed.limit(MOST))]))
    return found


async def _by_number(account: Account, own: list[Credential]) -> Others:
    numbers = [row.number_hash for row in own if row.number_hash]
    same = Credential.filter(number_hash__in=numbers).exclude(
        Q(account__subject_id=account.subject_id) | Q(account__status=AccountStatus.WITHDRAWN)
    )
    pairs = await same.limit(MOST).values_list("number_hash", "account_id")
    return _gathered((str(value), int(id_)) for value, id_ in pairs)


async def _by_file(keys: KeyRing, account: Account) -> Others:
    shown = Upload.filter(kind=UploadKind.CREDENTIAL, credential_id__isnull=False)
    own = shown.filter(credential__account_id=account.id)
    files = [str(one) for one in await own.values_list("sha256", flat=True) if one]
    same = shown.filter(sha256__in=files).exclude(
        Q(credential__account__subject_id=account.subject_id)
        | Q(credential__account__status=AccountStatus.WITHDRAWN)
    )
    pairs = await same.limit(MOST).values_list("sha256", "credential__account_id")
    return _gathered((_file_hash(keys, str(value)), int(id_)) for value, id_ in pairs)


def _gathered(pairs: Iterable[tuple[str, int]]) -> Others:
    found: Others = defaultdict(set)
    for value, account_id in pairs:
        found[value].add(account_id)
    return dict(found)


def _file_hash(keys: KeyRing, sha256: str) -> str:
    return keys.lookup_hash("credential-file", sha256)
