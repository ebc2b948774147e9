"""The schema as one object. Call it `graph`: a package has the other name."""

import strawberry
from graphql import GraphQLInputObjectType
from strawberry.schema.config import StrawberryConfig

from schema import enums
from schema.abuse import AbuseHandlingMutation, AbuseHandlingQuery, AccountUseMutation
from schema.audit import AuditQuery
from schema.checks import CheckHandlingMutation, CheckHandlingQuery
from schema.disclosure import FeedQuery, FeedSubscription, StewardshipMutation
from schema.disputes import (
    DisputeHandlingMutation,
    DisputeHandlingQuery,
    DisputeMutation,
    DisputeQuery,
)
from schema.evidence import EvidenceMutation
from schema.lookup import LookupQuery
from schema.markers import MarkerQuery
from schema.names import NameQuery
from schema.notices import NoticeMutation, NoticeQuery
from schema.platform import PlatformQuery
from schema.qualifications import QualificationMutation
from schema.quotas import QuotaMutation, QuotaQuery
from schema.rectification import (
    NameAssignmentMutation,
    RectificationMutation,
    RectificationQuery,
)
from schema.registration import AbuseAppealMutation, RegistrationMutation, RegistrationQuery
from schema.reporting import (
    ReportHandlingMutation,
    ReportHandlingQuery,
    ReportingMutation,
    ReportingQuery,
)
from schema.review import ReviewMutation, ReviewQuery
from schema.statistics import IdentityStatisticsQuery, StatisticsQuery
from schema.uploads import UploadMutation

REGISTERED = enums.DESCRIPTIONS  # the enums must be known before the types are read


@strawberry.type(description="What can be asked.")
class Query(
    LookupQuery,
    FeedQuery,
    PlatformQuery,
    StatisticsQuery,
    RegistrationQuery,
    QuotaQuery,
    RectificationQuery,
    NoticeQuery,
    ReviewQuery,
    ReportingQuery,
    ReportHandlingQuery,
    DisputeQuery,
    DisputeHandlingQuery,
    CheckHandlingQuery,
    IdentityStatisticsQuery,
    AbuseHandlingQuery,
    AuditQuery,
    NameQuery,
    MarkerQuery,
):
    """One mixin a capability."""


@strawberry.type(description="What can be done.")
class Mutation(
    RegistrationMutation,
    ReviewMutation,
    EvidenceMutation,
    StewardshipMutation,
    QuotaMutation,
    QualificationMutation,
    RectificationMutation,
    NameAssignmentMutation,
    NoticeMutation,
    UploadMutation,
    ReportingMutation,
    ReportHandlingMutation,
    DisputeMutation,
    DisputeHandlingMutation,
    CheckHandlingMutation,
    AbuseHandlingMutation,
    AbuseAppealMutation,
    AccountUseMutation,
):
    """One mixin a capability."""


@strawberry.type(description="What can be followed.")
class Subscription(FeedSubscription):
    """One mixin a capability."""


graph = strawberry.Schema(
    query=Query,
    mutation=Mutation,
    subscription=Subscription,
    # Not sort_schema: it rebuilds enum types without their class, and values arrive as strings.
    config=StrawberryConfig(disable_field_suggestions=True),
)

# Strawberry leaves `@oneOf` to a rule of its own, which fails where a fragment uses a variable
# before its operation states it. The specification's rules know it from the type.
for _type in graph._schema.type_map.values():
    if isinstance(_type, GraphQLInputObjectType):
        _definition = _type.extensions.get("strawberry-definition")
        _type.is_one_of = _definition is not None and bool(_definition.is_one_of)
