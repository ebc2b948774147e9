"""The month itself: rows as filing writes them, and after each the register's own detection.

What is skipped are the checks before (names, quotas, factors); what is judged, bounded and
recorded is done by the code that serves the register. Staff decide nothing, so that findings stay
open; three days after an application its account is approved, unless a finding holds it.
"""

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from hashlib import sha256
from heapq import heappop, heappush
from itertools import count

from bench.abuse.filings import DAYS, START, Filing
from models import Account, AccountUse, Application, Subject
from resolvers import abuse
from resolvers.abuse import detection, hoarding, takeovers, ties
from resolvers.identity import Identity, seal
from resolvers.runtime import STRANGER, Actor, Context, Register, transaction
from resolvers.usage import Use
from rules.abuse.address_blocks import block_of
from rules.calendar import local_date
from rules.numbers import account_number
from rules.registration.declaration import DeclaredSubject
from rules.vocabulary import (
    AccountStatus,
    ApplicationState,
    DocumentKind,
    SubjectNature,
)

APPROVED_AFTER = timedelta(days=3)
AT_ONCE = 100  # filings in one transaction
PHONE = "13800000000"  # what is sealed is never looked at; the hashes are the filing's own


@dataclass
class Clock:
    """What housekeeping reads."""

    time: datetime = START

    def now(self) -> datetime:
        return self.time


@dataclass(slots=True)
class Month:
    """`applications` leads from a row back to its filing; `took` are seconds of each detection."""

    register: Register
    clock: Clock
    applications: dict[int, Filing] = field(default_factory=dict)
    took: list[float] = field(default_factory=list)
    _subjects: dict[str, int] = field(default_factory=dict)
    _waiting: list[tuple[datetime, int, str, int]] = field(default_factory=list)
    _order: Iterator[int] = field(default_factory=count)

    async def run(self, filings: Iterable[Filing]) -> None:
        """Every filing in its order, what follows from each when its time comes, and two weeks
        more in which nobody files.
        """
        self._later(START - timedelta(days=1), "use", 0)
        for day in range(DAYS + 14):
            self._later(START + timedelta(days=day + 1), "patrol", 0)
        batch: list[Filing] = []
        for filing in filings:
            batch.append(filing)
            if len(batch) == AT_ONCE:
                await self._file_all(batch)
                batch = []
        await self._file_all(batch)
        await self._until(START + timedelta(days=DAYS + 14))

    async def _file_all(self, batch: list[Filing]) -> None:
        async with transaction():
            for filing in batch:
                await self._until(filing.at)
                await self._file(filing)

    async def _file(self, filing: Filing) -> None:
        self.clock.time = filing.at
        keys, block = self.register.keys, block_of(filing.host)
        ctx = Context(
            self.register,
            Actor(login=filing.login),
            filing.at,
            block=keys.lookup_hash("block", block) if block else None,
        )
        account, application = await self._rows(ctx, filing)
        self.applications[application.id] = filing
        shown = await abuse.certificates_of_others(keys, account)
        began = time.perf_counter()
        await detection.notice(ctx, account, application, shown)
        self.took.append(time.perf_counter() - began)
        self._later(filing.at + APPROVED_AFTER, "approve", application.id)

    async def _rows(self, ctx: Context, filing: Filing) -> tuple[Account, Application]:
        keys, serial = self.register.keys, len(self.applications) + 1
        account = await Account.create(
            number=account_number(serial),
            subject_id=await self._subject(filing),
            operator=filing.login,
            name=filing.name,
            category="LIFE",
            created_at=filing.at,
        )
        ref = f"{serial:032x}"
        application = Application(
            ref=ref,
            account=account,
            applicant=filing.login,
            state=ApplicationState.SUBMITTED,
            nature=filing.nature,
            sealed=seal(keys, _identity(filing), ref),
            phone_hash=keys.lookup_hash("phone", filing.phone),
            responsible_hash=keys.lookup_hash("document", filing.document)
            if filing.document
            else None,
            device_hash=keys.lookup_hash("device", filing.device) if filing.device else None,
            agreement_version="2026-11",
            submitted_at=filing.at,
            declared_at=filing.at,
            due_on=local_date(filing.at),
        )
        ties.mark(ctx, application, filing.name)
        await application.save()
        return account, application

    async def _subject(self, filing: Filing) -> int:
        if filing.subject not in self._subjects:
            row = await Subject.create(
                ref=sha256(filing.subject.encode()).hexdigest()[:32],
                document_kind=_kind(filing.nature),
                document_hash=filing.subject,
                sealed=b"",
                created_at=filing.at,
            )
            self._subjects[filing.subject] = row.id
        return self._subjects[filing.subject]

    def _later(self, at: datetime, what: str, id_: int) -> None:
        heappush(self._waiting, (at, next(self._order), what, id_))

    async def _until(self, moment: datetime) -> None:
        while self._waiting and self._waiting[0][0] <= moment:
            self.clock.time, _, what, id_ = heappop(self._waiting)
            await getattr(self, f"_{what}")(id_)

    async def _approve(self, id_: int) -> None:
        application = await Application.get(id=id_).prefetch_related("account")
        if await abuse.objections(application):
            return
        now, filing = self.clock.time, self.applications[id_]
        await Application.filter(id=id_).update(state=ApplicationState.APPROVED)
        await Account.filter(id=application.account_id).update(
            status=AccountStatus.ACTIVE, registered_at=now
        )
        await hoarding.look_later(self._ctx(), application.account_id)
        if filing.used_after is not None:
            self._later(now + timedelta(days=filing.used_after), "use", id_)
        if filing.buyer is not None and filing.sold_on is not None:
            self._later(START + timedelta(days=filing.sold_on, hours=12), "sell", id_)

    async def _use(self, id_: int) -> None:
        """Reported as a front end would; the first report is of an account from before."""
        on = local_date(self.clock.time)
        if id_ == 0:
            await self._an_account_from_before(on)
            return
        filing = self.applications[id_]
        account = (await Application.get(id=id_).prefetch_related("account")).account
        device = filing.device or f"unknown-{id_}"
        if filing.campaign or filing.group in ("agencies", "author agencies"):
            await self._report(str(account.number), device)
        else:
            hashed = self.register.keys.lookup_hash("device", device)
            await AccountUse.create(account=account, device_hash=hashed, first_on=on, last_on=on)

    async def _sell(self, id_: int) -> None:
        account = (await Application.get(id=id_).prefetch_related("account")).account
        await self._report(str(account.number), str(self.applications[id_].buyer))

    async def _report(self, number: str, device: str) -> None:
        use = Use(number, local_date(self.clock.time), device)
        await takeovers.report_account_use(self._ctx("app"), [use])

    async def _patrol(self, _: int) -> None:
        more = True
        while more:
            more = bool(await hoarding.patrol(self.register))

    async def _an_account_from_before(self, on: object) -> None:
        filing = Filing(
            "before", START, SubjectNature.ENTERPRISE, "旧", "0", "before", "before", ""
        )
        account, application = await self._rows(self._ctx("before"), filing)
        self.applications[application.id] = filing
        await AccountUse.create(account=account, first_on=on, last_on=on)

    def _ctx(self, login: str | None = None) -> Context:
        actor = Actor(login=login) if login else STRANGER
        return Context(self.register, actor, self.clock.time)


def with_clock(register: Register) -> Month:
    """A month on this register, whose clock is moved from filing to filing."""
    clock = Clock()
    return Month(replace(register, clock=clock), clock)


def _kind(nature: SubjectNature) -> DocumentKind:
    natural = nature is SubjectNature.NATURAL_PERSON
    return DocumentKind.RESIDENT_IDENTITY_CARD if natural else DocumentKind.USCC


def _identity(filing: Filing) -> Identity:
    subject = DeclaredSubject(filing.nature, "某", _kind(filing.nature), "0", PHONE)
    return Identity(subject, None)
