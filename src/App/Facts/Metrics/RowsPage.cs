using System.Text.Json.Serialization;
using Shouwen.App.Centres.Published;
using Shouwen.App.Facts.Contacts;
using Shouwen.App.Facts.Intervals;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Metrics;

/// <summary>A page of rows; `kind` says whether they are contacts or intervals.</summary>
internal sealed record RowsPage(string Kind, IReadOnlyList<FactLine> Items, string? Next, int Count, bool CountIsCapped);

/// <summary>One row behind a number.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ContactLine), "contact")]
[JsonDerivedType(typeof(IntervalLine), "interval")]
internal abstract record FactLine;

internal sealed record ImportPlace(int Id, string? File, int Line);

internal sealed record ContactLine(
    long Id, string ExternalId, DateTimeOffset StartedAt, DateOnly LocalDate, string LocalTime, string Direction, string Outcome, bool Transferred,
    CutValue? Queue, CutValue? Topic, CutValue? Channel, CutValue? Region, CutValue? Product, CutValue? Campaign, CutValue? Team, CutValue? Agent,
    string? Customer, int? WaitSeconds, int? TalkSeconds, int? HoldSeconds, int? WrapSeconds, string? Recording, ImportPlace Import) : FactLine
{
    public static ContactLine Of(Contact row, MemberNames names, IReadOnlyDictionary<int, string> imports) => new(
        row.Id, row.ExternalId, row.Started, row.LocalDate, LocalTimes.Of(row.LocalMinute),
        (row.Flags & (byte)ContactFlags.Outbound) != 0 ? "outbound" : "inbound", ((Outcome)row.Outcome).ToString().ToLowerInvariant(),
        (row.Flags & (byte)ContactFlags.Transferred) != 0,
        names.Of(Dim.Queue, row.QueueId), names.Of(Dim.Topic, row.TopicId), names.Of(Dim.Channel, row.ChannelId), names.Of(Dim.Region, row.RegionId),
        names.Of(Dim.Product, row.ProductId), names.Of(Dim.Campaign, row.CampaignId), names.Of(Dim.Team, row.TeamId), names.Of(Dim.Agent, row.AgentId),
        row.CustomerLabel, row.Wait, row.Talk, row.Hold, row.Wrap, row.Recording, new(row.ImportId, imports.GetValueOrDefault(row.ImportId), row.Line));
}

internal sealed record IntervalLine(
    long Id, DateTimeOffset StartedAt, DateOnly LocalDate, string LocalTime, int Minutes, CutValue? Queue, int? Offered, int? Answered, int? AnsweredWithin,
    int? WithinSeconds, int? Abandoned, int? AbandonedWithin, int? AbandonedShort, int? SelfServed, int? Blocked, long? WaitSeconds, long? TalkSeconds,
    long? HoldSeconds, long? WrapSeconds, long? StaffedSeconds, long? LoggedInSeconds, ImportPlace Import) : FactLine
{
    public static IntervalLine Of(IntervalFact row, MemberNames names, IReadOnlyDictionary<int, string> imports) => new(
        row.Id, row.Started, row.LocalDate, LocalTimes.Of(row.LocalMinute), row.Minutes, names.Of(Dim.Queue, row.QueueId), row.Offered, row.Answered,
        row.AnsweredWithin, row.WithinSeconds, row.Abandoned, row.AbandonedWithin, row.AbandonedShort, row.SelfServed, row.Blocked, row.WaitSeconds,
        row.TalkSeconds, row.HoldSeconds, row.WrapSeconds, row.StaffedSeconds, row.LoggedInSeconds, new(row.ImportId, imports.GetValueOrDefault(row.ImportId), row.Line));
}

internal static class LocalTimes
{
    public static string Of(int minute) => $"{minute / 60:00}:{minute % 60:00}";
}

/// <summary>Codes and names of ids.</summary>
internal sealed class MemberNames(CentreFrame frame)
{
    private readonly Dictionary<(Dim, int), CutValue> values = frame.Members
        .SelectMany(pair => pair.Value.Select(member => (Key: (pair.Key, member.Id), Value: new CutValue(member.Code, member.Name))))
        .ToDictionary(pair => pair.Key, pair => pair.Value);

    public CutValue? Of(Dim dim, int? id) => id is { } known ? values.GetValueOrDefault((dim, known)) : null;
}
