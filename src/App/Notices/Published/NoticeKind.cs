namespace Shouwen.App.Notices.Published;

/// <summary>What people are told of.</summary>
public enum NoticeKind
{
    OwnershipOffered, OwnershipTaken, OwnershipDeclined, WorkGiven, PromiseWarned, PromiseBroken, CaseEscalated, RuleFired, ReviewRequired, ApprovalAsked, ArticleSentBack, ArticleApproved, ArticleReviewDue, Coached, Appealed, AppealDecided, CaseOpened, CustomerWrote, WatchedCase,
    SupplyAsked, SupplyApproved, SupplyRefused, SupplyWithdrawn, SupplyOrdered, SupplyOverdue, SupplyDelivered, SupplyAccepted, SupplyRejected,
}

internal static class NoticeKinds
{
    public static IReadOnlyList<NoticeKind> All { get; } = Enum.GetValues<NoticeKind>();

    /// <summary>What comes by mail to those who have not said otherwise: what cannot wait until they look.</summary>
    public static IReadOnlySet<NoticeKind> UsuallyMailed { get; } = new HashSet<NoticeKind>
    {
        NoticeKind.OwnershipOffered, NoticeKind.PromiseBroken, NoticeKind.CaseEscalated, NoticeKind.ReviewRequired, NoticeKind.ApprovalAsked, NoticeKind.Appealed, NoticeKind.CaseOpened, NoticeKind.CustomerWrote,
        NoticeKind.SupplyAsked, NoticeKind.SupplyOverdue, NoticeKind.SupplyDelivered,
    };
}
