using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Published;

public enum Direction : byte { Inbound, Outbound }

/// <summary>One contact as it comes from outside: codes not yet known to the centre, the customer not yet hashed.</summary>
public sealed class ContactDraft
{
    /// <summary>Where in the source it stands, from 1.</summary>
    public int Line { get; init; }

    /// <summary>The source's own id; null: the row's content is its identity.</summary>
    public string? ExternalId { get; init; }
    public DateTimeOffset Started { get; init; }
    public Direction Direction { get; init; }
    public Outcome Outcome { get; init; }
    public bool Transferred { get; init; }

    /// <summary>Seconds; null when the source does not say.</summary>
    public int? Wait { get; init; }
    public int? Talk { get; init; }
    public int? Hold { get; init; }
    public int? Wrap { get; init; }
    public string? Queue { get; init; }
    public string? Topic { get; init; }
    public string? Channel { get; init; }
    public string? Region { get; init; }
    public string? Product { get; init; }
    public string? Campaign { get; init; }
    public string? Team { get; init; }
    public string? Agent { get; init; }

    /// <summary>A phone number, account or card: hashed before it is stored.</summary>
    public string? Customer { get; init; }
    public string? Recording { get; init; }
}
