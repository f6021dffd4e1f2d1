namespace Shouwen.App.Facts.Contacts;

/// <summary>The columns of the contacts table, in the order in which bulk writers send them.</summary>
internal static class ContactColumns
{
    public const int MaxExternalId = 128;

    public static readonly IReadOnlyDictionary<string, string> ByProperty = new Dictionary<string, string>
    {
        [nameof(Contact.Id)] = "id",
        [nameof(Contact.CentreId)] = "centre_id",
        [nameof(Contact.SourceId)] = "source_id",
        [nameof(Contact.ExternalId)] = "external_id",
        [nameof(Contact.Started)] = "started",
        [nameof(Contact.LocalDate)] = "local_date",
        [nameof(Contact.LocalMinute)] = "local_minute",
        [nameof(Contact.Outcome)] = "outcome",
        [nameof(Contact.Flags)] = "flags",
        [nameof(Contact.Wait)] = "wait",
        [nameof(Contact.Talk)] = "talk",
        [nameof(Contact.Hold)] = "hold",
        [nameof(Contact.Wrap)] = "wrap",
        [nameof(Contact.QueueId)] = "queue_id",
        [nameof(Contact.TopicId)] = "topic_id",
        [nameof(Contact.ChannelId)] = "channel_id",
        [nameof(Contact.RegionId)] = "region_id",
        [nameof(Contact.ProductId)] = "product_id",
        [nameof(Contact.CampaignId)] = "campaign_id",
        [nameof(Contact.TeamId)] = "team_id",
        [nameof(Contact.AgentId)] = "agent_id",
        [nameof(Contact.Customer)] = "customer",
        [nameof(Contact.CustomerLabel)] = "customer_label",
        [nameof(Contact.Recording)] = "recording",
        [nameof(Contact.ImportId)] = "import_id",
        [nameof(Contact.Line)] = "line",
        [nameof(Contact.ContentHash)] = "content_hash",
    };

    /// <summary>All columns that a row brings with it: every one but the id.</summary>
    public static readonly IReadOnlyList<string> Written = [.. ByProperty.Values.Where(column => column != "id")];

    /// <summary>The cuts, in the order of Dim.</summary>
    public static readonly IReadOnlyList<string> Members =
        ["queue_id", "topic_id", "channel_id", "region_id", "product_id", "campaign_id", "team_id", "agent_id"];

    /// <summary>What a corrected row may change: not who it is.</summary>
    public static readonly IReadOnlyList<string> Corrected =
        [.. Written.Where(column => column is not ("centre_id" or "source_id" or "external_id"))];
}
