using Shouwen.Engines.Comparing;

namespace Shouwen.App.Desk.Published;

/// <summary>What a figure of cases is made of, and on which day a case counts.</summary>
internal enum CaseBasis { Opened, Done, FirstResponse, NextReply, Resolution, Recovery, Open }

/// <summary>Counts are of a period and levels of its last day; ratios and means are sums over sums; quantiles are read from all values.</summary>
public enum CaseMetricKind { Count, Level, Ratio, Mean, Quantile }

/// <summary>Which time of a case a quantile is of.</summary>
internal enum CaseTime { Reply, ReplyElapsed, Resolve, ResolveElapsed }

/// <summary>A figure of cases that is a metric of the centre.</summary>
/// <param name="Unit">`count`, `ratio`, `seconds`, `perCase` or `money`, in whole units of the centre's currency.</param>
/// <param name="HigherIsBetter">Null where neither is.</param>
public sealed record CaseMetric(string Code, string Unit, CaseMetricKind Kind, bool? HigherIsBetter)
{
    internal CaseBasis Basis { get; private init; }

    /// <summary>Of quantiles: of which time, and the share of cases that take no longer.</summary>
    internal CaseTime Time { get; private init; }
    internal double Share { get; private init; }

    public static CaseMetric Opened { get; } = new("cases_opened", "count", CaseMetricKind.Count, null) { Basis = CaseBasis.Opened };
    public static CaseMetric Closed { get; } = new("cases_closed", "count", CaseMetricKind.Count, null) { Basis = CaseBasis.Done };
    public static CaseMetric Backlog { get; } = new("case_backlog", "count", CaseMetricKind.Level, false) { Basis = CaseBasis.Open };
    public static CaseMetric BacklogAge { get; } = new("case_backlog_age", "seconds", CaseMetricKind.Level, false) { Basis = CaseBasis.Open };
    public static CaseMetric FirstResponseKept { get; } = new("first_response_kept", "ratio", CaseMetricKind.Ratio, true) { Basis = CaseBasis.FirstResponse };
    public static CaseMetric NextReplyKept { get; } = new("next_reply_kept", "ratio", CaseMetricKind.Ratio, true) { Basis = CaseBasis.NextReply };
    public static CaseMetric ResolutionKept { get; } = new("resolution_kept", "ratio", CaseMetricKind.Ratio, true) { Basis = CaseBasis.Resolution };
    public static CaseMetric Recovered { get; } = new("recovery_success", "ratio", CaseMetricKind.Ratio, true) { Basis = CaseBasis.Recovery };
    public static CaseMetric FirstReply50 { get; } = Quantile("first_reply_p50", CaseTime.Reply, 0.5);
    public static CaseMetric FirstReply90 { get; } = Quantile("first_reply_p90", CaseTime.Reply, 0.9);
    public static CaseMetric FirstReplyElapsed50 { get; } = Quantile("first_reply_elapsed_p50", CaseTime.ReplyElapsed, 0.5);
    public static CaseMetric FirstReplyElapsed90 { get; } = Quantile("first_reply_elapsed_p90", CaseTime.ReplyElapsed, 0.9);
    public static CaseMetric Resolve50 { get; } = Quantile("resolve_p50", CaseTime.Resolve, 0.5);
    public static CaseMetric Resolve90 { get; } = Quantile("resolve_p90", CaseTime.Resolve, 0.9);
    public static CaseMetric ResolveElapsed50 { get; } = Quantile("resolve_elapsed_p50", CaseTime.ResolveElapsed, 0.5);
    public static CaseMetric ResolveElapsed90 { get; } = Quantile("resolve_elapsed_p90", CaseTime.ResolveElapsed, 0.9);
    public static CaseMetric AtOnce { get; } = OfDone("case_first_contact", "ratio", true);
    public static CaseMetric Reopened { get; } = OfDone("case_reopened_rate", "ratio", false);
    public static CaseMetric HandOvers { get; } = OfDone("case_handovers", "perCase", false);
    public static CaseMetric FirstLine { get; } = OfDone("case_first_line", "ratio", true);
    public static CaseMetric FirstOwner { get; } = OfDone("case_first_owner", "ratio", true);
    public static CaseMetric Unattended { get; } = OfDone("case_unattended", "seconds", false);
    public static CaseMetric Supply { get; } = new("supplier_spending", "money", CaseMetricKind.Count, null) { Basis = CaseBasis.Done };
    public static CaseMetric SupplyPerCase { get; } = OfDone("supplier_spending_per_case", "money", false);
    public static CaseMetric Repeats { get; } = new("case_repeat_rate", "ratio", CaseMetricKind.Ratio, false) { Basis = CaseBasis.Opened };

    public static IReadOnlyList<CaseMetric> All { get; } =
    [
        Opened, Closed, Backlog, BacklogAge, FirstResponseKept, NextReplyKept, ResolutionKept, FirstReply50, FirstReply90, FirstReplyElapsed50, FirstReplyElapsed90,
        Resolve50, Resolve90, ResolveElapsed50, ResolveElapsed90, AtOnce, Reopened, HandOvers, FirstLine, FirstOwner, Unattended, Repeats, Recovered, Supply, SupplyPerCase,
    ];

    /// <summary>What sums or values come to, and of what; nothing of nothing.</summary>
    public (double? Value, double? Sum, double? Of) Read(double sum, double of, IReadOnlyCollection<int> values) => this switch
    {
        { Unit: "count" } or { Kind: CaseMetricKind.Count } => (sum, sum, null),
        { Kind: CaseMetricKind.Quantile } => values.Count == 0 ? default : (new Sample([.. values.Select(value => (double)value)]).Quantile(Share), null, values.Count),
        _ => (of > 0 ? sum / of : null, sum, of),
    };

    private static CaseMetric Quantile(string code, CaseTime time, double share) => new(code, "seconds", CaseMetricKind.Quantile, false) { Basis = CaseBasis.Done, Time = time, Share = share };

    private static CaseMetric OfDone(string code, string unit, bool higherIsBetter) => new(code, unit, unit == "ratio" ? CaseMetricKind.Ratio : CaseMetricKind.Mean, higherIsBetter) { Basis = CaseBasis.Done };
}
