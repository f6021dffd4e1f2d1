namespace Shouwen.App.Voice;

/// <summary>How much of the public form one address may ask for, and how long what people typed for a follow-up is kept.</summary>
public sealed class VoiceOptions
{
    /// <summary>Some 300 people who answer a survey of ten pages behind one address, each page asked for and sent, within a minute.</summary>
    public int FormRequestsPerMinute { get; set; } = 6000;

    /// <summary>After a follow-up is closed.</summary>
    public int TypedKeptDays { get; set; } = 30;
}
