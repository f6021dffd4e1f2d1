namespace Shouwen.App.Facts.Published;

/// <summary>How far an import has come in what it is doing now: bytes of its file read, days rolled up, or records written.</summary>
public sealed record ImportProgress(string Stage, long Done, long Total)
{
    public const string Reading = "reading";
    public const string Days = "days";
    public const string Records = "records";
}
