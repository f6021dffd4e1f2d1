namespace Shouwen.App.Centres.Published;

public sealed record QueueDraft(
    string Code, string Name, string Channel, double AnswerShare, int WithinSeconds, int ShortAbandonSeconds, int ServiceLevelVariant);

/// <summary>A value of a cut that forms a tree; parents come before their children.</summary>
public sealed record NodeDraft(string Code, string Name, string? Parent = null, int? TalkLimitSeconds = null);

public sealed record CampaignDraft(string Code, string Name, DateOnly From, DateOnly To);

/// <summary>What a centre consists of, as one wishes to have it; of a channel and a team only code and name.</summary>
public sealed record CentreContents(
    IReadOnlyList<NodeDraft> Channels, IReadOnlyList<QueueDraft> Queues, IReadOnlyList<NodeDraft> Topics, IReadOnlyList<NodeDraft> Regions,
    IReadOnlyList<NodeDraft> Products, IReadOnlyList<CampaignDraft> Campaigns, IReadOnlyList<NodeDraft> Teams);
