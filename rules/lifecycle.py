"""An account's life: in service, suspended for a set of reasons, ended for a cause (Art 8, 10, 11).

PENDING → ACTIVE ⇄ SUSPENDED → TERMINATED, or REFUSED, or WITHDRAWN.
"""

from datetime import timedelta

from rules.vocabulary import AccountStatus, NameState, SuspensionReason, TerminationCause

IN_SERVICE = frozenset({AccountStatus.ACTIVE, AccountStatus.SUSPENDED})
"""What may be suspended, resumed or ended."""

SHOWS_MARKERS = frozenset({AccountStatus.ACTIVE})

# Reasons whose own notice says what to do, so that nobody is told twice of one thing.
TOLD_BY_THEMSELVES = frozenset({SuspensionReason.RECTIFICATION})

# A name given up is another's to take only when its followers have had time to notice.
NAME_RESTS = timedelta(days=180)

# Art 8(3): 禁止被依法依约关闭的公众账号以相同账号名称重新注册 ("accounts closed by law or
# agreement" do not register again under the same name). Ours is stricter: nobody does.
NAME_FATE: dict[TerminationCause, NameState] = {
    TerminationCause.RECTIFICATION_REFUSED: NameState.RETIRED,
    TerminationCause.RECTIFICATION_OVERDUE: NameState.RETIRED,
    TerminationCause.FALSE_IDENTITY: NameState.RETIRED,
    TerminationCause.MEASURE: NameState.RETIRED,
    TerminationCause.AGREEMENT_BREACHED: NameState.RETIRED,
    TerminationCause.UNAUTHORISED_TRANSFER: NameState.RETIRED,
    TerminationCause.DORMANCY: NameState.RELEASED,
    TerminationCause.OWN_WISH: NameState.RELEASED,
    TerminationCause.SUBJECT_CEASED: NameState.RELEASED,
}
