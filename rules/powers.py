"""Who may do what: one table of powers per role (DESIGN: security by construction).

A power is a capability named by its activity; a role is a set of powers. Ownership (one's own
account, one's own case) is not a power: resolvers see to it by what they look up.
"""

from enum import StrEnum

from rules.vocabulary import Role


class Power(StrEnum):
    """What a field or mutation needs of its caller; stands beside it in the schema."""

    READ_PUBLIC = "READ_PUBLIC"
    FILE_REPORT = "FILE_REPORT"
    UPLOAD = "UPLOAD"
    OPERATE_ACCOUNTS = "OPERATE_ACCOUNTS"
    SEE_CASES = "SEE_CASES"
    REVIEW_APPLICATIONS = "REVIEW_APPLICATIONS"
    READ_EVIDENCE = "READ_EVIDENCE"
    END_MARKERS = "END_MARKERS"
    ASSIGN_NAMES = "ASSIGN_NAMES"
    GRANT_QUOTA_EXCEPTIONS = "GRANT_QUOTA_EXCEPTIONS"
    ISSUE_RECTIFICATIONS = "ISSUE_RECTIFICATIONS"
    TEND_DELIVERIES = "TEND_DELIVERIES"
    HANDLE_REPORTS = "HANDLE_REPORTS"
    HANDLE_DISPUTES = "HANDLE_DISPUTES"
    HANDLE_CHECKS = "HANDLE_CHECKS"
    HANDLE_ABUSE_FINDINGS = "HANDLE_ABUSE_FINDINGS"
    REPORT_ACCOUNT_USE = "REPORT_ACCOUNT_USE"
    ERASE_PERSONAL_DATA = "ERASE_PERSONAL_DATA"
    READ_AUDIT = "READ_AUDIT"


PUBLIC = frozenset({Power.READ_PUBLIC, Power.FILE_REPORT, Power.UPLOAD})

POWERS: dict[Role, frozenset[Power]] = {
    Role.PUBLIC: PUBLIC,
    Role.OPERATOR: PUBLIC | {Power.OPERATE_ACCOUNTS, Power.SEE_CASES},
    Role.REVIEWER: PUBLIC
    | {
        Power.REVIEW_APPLICATIONS,
        Power.SEE_CASES,
        Power.READ_EVIDENCE,
        Power.HANDLE_REPORTS,
        Power.HANDLE_CHECKS,
    },
    Role.SUPERVISOR: PUBLIC
    | {
        Power.REVIEW_APPLICATIONS,
        Power.SEE_CASES,
        Power.READ_EVIDENCE,
        Power.HANDLE_REPORTS,
        Power.HANDLE_DISPUTES,
        Power.HANDLE_CHECKS,
        Power.HANDLE_ABUSE_FINDINGS,
        Power.END_MARKERS,
        Power.ASSIGN_NAMES,
        Power.GRANT_QUOTA_EXCEPTIONS,
        Power.ISSUE_RECTIFICATIONS,
        Power.TEND_DELIVERIES,
        Power.ERASE_PERSONAL_DATA,
    },
    # Art 21: the authority inspects; what it asks for and why is logged, and it decides nothing.
    Role.AUTHORITY: PUBLIC | {Power.READ_AUDIT},
    Role.AUDITOR: PUBLIC | {Power.READ_AUDIT},
    Role.ADMIN: frozenset(Power),
    # Art 10(2), 10(3): the platform's own services, which alone see whether an account is used.
    Role.FRONT_END: PUBLIC | {Power.REPORT_ACCOUNT_USE},
}


def powers_of(roles: frozenset[Role], scopes: frozenset[str] | None = None) -> frozenset[Power]:
    """The powers of a caller with these roles, everyone being PUBLIC.

    `scopes` are a machine client's: it has a role's power only where its scopes name it too.
    None stands for a person, whom scopes do not narrow.
    """
    powers = frozenset().union(*(POWERS[role] for role in roles | {Role.PUBLIC}))
    if scopes is None:
        return powers
    return frozenset(power for power in powers if power in PUBLIC or power.value in scopes)
