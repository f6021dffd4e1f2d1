namespace Shouwen.App.Facts.Contacts;

/// <summary>A contact ready to be written: members resolved, customer hashed, local time known.</summary>
internal struct ContactRow
{
    public string ExternalId;
    public long StartedMilliseconds;
    public int LocalDay;
    public short LocalMinute;
    public byte Outcome;
    public byte Flags;
    public int? Wait, Talk, Hold, Wrap;
    public MemberIds Members;
    public long Customer;
    public string? CustomerLabel;
    public string? Recording;
    public int Line;
    public long ContentHash;
}

/// <summary>One member id for each cut, in the order of Dim; 0 is unknown.</summary>
[System.Runtime.CompilerServices.InlineArray(8)]
internal struct MemberIds
{
    private int first;
}
