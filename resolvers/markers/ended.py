"""Markers that ended and could be restored, with the credentials that were revoked with them."""

from dataclasses import dataclass

from models import Account, Credential, Marker, Upload
from resolvers.runtime import Context, transaction
from resolvers.worklist import account_for_staff
from rules.markers.markers import fields_of
from rules.vocabulary import CredentialState, MarkerType, UploadState


@dataclass(frozen=True, slots=True)
class RevokedCredential:
    """A credential that is shown no more, with the files that were to prove it."""

    row: Credential
    files: list[Upload]


@dataclass(frozen=True, slots=True)
class EndedMarker:
    row: Marker
    revoked: list[RevokedCredential]


async def ended_markers(ctx: Context, number: str) -> list[EndedMarker]:
    """For staff: the markers of an account that ended, the last first; none of their own."""
    async with transaction():
        account = await account_for_staff(ctx, number)
    rows = await Marker.filter(account=account, live=None).order_by("-ended_at", "-id")
    return [EndedMarker(row, await revoked_credentials(account, row.type)) for row in rows]


async def revoked_credentials(account: Account, type_: MarkerType) -> list[RevokedCredential]:
    """The revoked credentials of a marker's field; of a nature there are none."""
    own = Credential.filter(account=account, field__in=fields_of(type_))
    rows = await own.filter(state=CredentialState.REVOKED).order_by("id")
    files: dict[int, list[Upload]] = {row.id: [] for row in rows}
    attached = Upload.filter(credential_id__in=list(files), state=UploadState.ATTACHED)
    for file in await attached.order_by("id"):
        files[int(str(file.credential_id))].append(file)
    return [RevokedCredential(row, files[row.id]) for row in rows]
