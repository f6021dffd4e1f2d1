namespace Shouwen.Engines.Metrics;

/// <summary>What is counted, summed, or kept as a maximum in one pass over the facts; metrics divide one by another.</summary>
/// <remarks>Counts come first and are numbered as bits. AW answered within T, A answered, B abandoned, b abandoned within T, s abandoned within the short limit.</remarks>
public enum Measure
{
    /// <summary>Inbound contacts, however they ended.</summary>
    Contacts,

    /// <summary>Outbound contacts.</summary>
    Outbound,

    /// <summary>Asked for a person: answered, abandoned or called back.</summary>
    Offered,

    /// <summary>A.</summary>
    Answered,

    /// <summary>B.</summary>
    Abandoned,

    /// <summary>Served by a machine.</summary>
    SelfServed,

    /// <summary>Turned away, all lines busy.</summary>
    Blocked,

    /// <summary>Asked to be called back.</summary>
    Callbacks,

    /// <summary>Answered or served by a machine.</summary>
    Connected,

    /// <summary>Offered, served by a machine, or blocked.</summary>
    Requests,

    /// <summary>Offered or blocked.</summary>
    AgentRequests,

    /// <summary>Kept the queue's own promise, by the queue's own variant.</summary>
    ServiceLevelMet,

    /// <summary>Base of the queue's own variant.</summary>
    ServiceLevelBase,

    /// <summary>AW.</summary>
    ServiceLevel1Met,

    /// <summary>A + B - b.</summary>
    ServiceLevel1Base,

    /// <summary>AW.</summary>
    ServiceLevel2Met,

    /// <summary>A + B.</summary>
    ServiceLevel2Base,

    /// <summary>AW + b.</summary>
    ServiceLevel3Met,

    /// <summary>A + B.</summary>
    ServiceLevel3Base,

    /// <summary>AW.</summary>
    ServiceLevel4Met,

    /// <summary>A.</summary>
    ServiceLevel4Base,

    /// <summary>AW + s.</summary>
    ServiceLevel5Met,

    /// <summary>A + B.</summary>
    ServiceLevel5Base,

    /// <summary>A + B.</summary>
    AbandonBase,

    /// <summary>B - s.</summary>
    LongAbandoned,

    /// <summary>A + B - s.</summary>
    LongAbandonBase,

    /// <summary>Answered, with a known wait.</summary>
    WaitKnown,

    /// <summary>Answered, with known talk time.</summary>
    TalkKnown,

    /// <summary>Answered, with known hold time.</summary>
    HoldKnown,

    /// <summary>Answered, with known wrap-up time.</summary>
    WrapKnown,

    /// <summary>Answered and passed on.</summary>
    Transferred,

    /// <summary>Answered contact by contact, so that a transfer would be known.</summary>
    TransferBase,

    /// <summary>Followed by the same customer on the same topic within the window.</summary>
    Repeats,

    /// <summary>Inbound with a known customer.</summary>
    RepeatBase,

    /// <summary>Talked longer than the topic's limit.</summary>
    Overlong,

    /// <summary>Answered, with known talk time and a known limit.</summary>
    OverlongBase,

    /// <summary>Seconds waited by the answered.</summary>
    WaitSeconds,

    /// <summary>Seconds talked.</summary>
    TalkSeconds,

    /// <summary>Seconds on hold.</summary>
    HoldSeconds,

    /// <summary>Seconds of work after the contact.</summary>
    WrapSeconds,

    /// <summary>Talk, hold and wrap-up seconds.</summary>
    HandleSeconds,

    /// <summary>Handle seconds in queues and days whose staffed time is known.</summary>
    OccupiedSeconds,

    /// <summary>Agent seconds paid to serve.</summary>
    StaffedSeconds,

    /// <summary>Longest wait, a maximum.</summary>
    LongestWait,

    /// <summary>Different customers.</summary>
    Customers,
}
