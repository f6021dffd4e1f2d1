using Shouwen.App.Facts.Contacts;
using Shouwen.App.Facts.Import.Mappings;
using Shouwen.App.Facts.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Import.Reading;

/// <summary>Rows of a file as contacts.</summary>
internal sealed class ContactReading(RowReader row, IReadOnlySet<string> channels)
{
    private const int LongestCustomer = 128;
    private const int LongestRecording = 500;
    private readonly Source? externalId = row.Of("externalId"), started = row.Of("started"), outcome = row.Of("outcome"), direction = row.Of("direction"),
        transferred = row.Of("transferred"), wait = row.Of("wait"), talk = row.Of("talk"), hold = row.Of("hold"), wrap = row.Of("wrap"),
        queue = row.Of("queue"), topic = row.Of("topic"), channel = row.Of("channel"), region = row.Of("region"), product = row.Of("product"),
        campaign = row.Of("campaign"), team = row.Of("team"), agent = row.Of("agent"), customer = row.Of("customer"), recording = row.Of("recording");
    private readonly TextCache codes = new();

    public ContactDraft? Read()
    {
        var (code, talked) = (KnownWords.ChannelOf(row.Code(channel, codes), channels), row.Seconds(talk));
        var draft = new ContactDraft
        {
            Line = row.Rows.Line,
            ExternalId = row.Text(externalId, ContactColumns.MaxExternalId),
            Started = row.Instant(started),
            Outcome = Ended(talked),
            Direction = row.Word(direction, KnownWords.Directions) == "outbound" ? Direction.Outbound : Direction.Inbound,
            Transferred = row.Truth(transferred) ?? false,
            Wait = row.Seconds(wait),
            Talk = talked,
            Hold = row.Seconds(hold),
            Wrap = row.Seconds(wrap),
            Queue = row.Code(queue, codes),
            Topic = row.Code(topic, codes),
            Channel = code,
            Region = row.Code(region, codes),
            Product = row.Code(product, codes),
            Campaign = row.Code(campaign, codes),
            Team = row.Code(team, codes),
            Agent = row.Code(agent, codes),
            Customer = row.Text(customer, LongestCustomer),
            Recording = row.Text(recording, LongestRecording),
        };
        return row.Fault is null ? draft : null;
    }

    /// <summary>Where the file does not say how a contact ended, whoever talked was answered.</summary>
    private Outcome Ended(int? talked)
    {
        if (outcome is null) return talk is null || talked > 0 ? Outcome.Answered : Outcome.Abandoned;
        var word = row.Word(outcome, KnownWords.Outcomes);
        if (word is null && row.Fault is null) row.Refuse("missing", "outcome");
        return word switch
        {
            "abandoned" => Outcome.Abandoned,
            "selfServed" => Outcome.SelfServed,
            "blocked" => Outcome.Blocked,
            "callback" => Outcome.Callback,
            _ => Outcome.Answered,
        };
    }
}
