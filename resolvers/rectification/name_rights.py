"""Art 8(2): by what a name is somebody's: a register, the protected list, an upheld dispute."""

from models import Account, DisputedAccount, GuardedName, IdentityDispute, NameHolding
from resolvers.disclosure import published
from rules.names.forms import Form
from rules.names.nearness import links
from rules.text.folding import fold
from rules.vocabulary import DisputeDecision, Level, NameGuard, NameRight


async def is_shown(account: Account, name: str, ground: NameRight) -> bool:
    """Whether `ground` shows that the name is the account's operator's."""
    return await _GROUNDS[ground](account, name)


async def _by_register(account: Account, name: str) -> bool:
    """The register of organisations confirmed an operator of that name, or one near to it."""
    face = await published(str(account.number))
    fact = face.document["facts"].get("operatorName") if face else None
    if fact is None or fact["level"] != Level.VERIFIED or "value" not in fact:
        return False
    own = str(fact["value"])
    return fold(own) == fold(name) or bool(links(Form.of(name), Form.of(own)))


async def _by_list(account: Account, name: str) -> bool:
    subject = await account.subject
    listed = await GuardedName.filter(guard=NameGuard.PROTECTED, folded=fold(name))
    return any(subject.document_hash in row.bearers for row in listed)


async def _by_dispute(account: Account, name: str) -> bool:
    """Whoever bore the name used the identity of the account's operator, as it was decided."""
    subject = await account.subject
    holding = await NameHolding.get_or_none(folded=fold(name)).select_related("account")
    if holding is None:
        return False
    upheld = IdentityDispute.filter(
        document_kind=subject.document_kind,
        document_hash=subject.document_hash,
        decision=DisputeDecision.UPHELD,
    )
    ids = list(await upheld.values_list("id", flat=True))
    return await DisputedAccount.filter(
        dispute_id__in=ids, number=holding.account.number, impersonated=True
    ).exists()


_GROUNDS = {
    NameRight.REGISTER: _by_register,
    NameRight.PROTECTED_LIST: _by_list,
    NameRight.DISPUTE: _by_dispute,
}
