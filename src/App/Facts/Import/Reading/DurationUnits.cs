namespace Shouwen.App.Facts.Import.Reading;

/// <summary>What a bare number of a duration counts.</summary>
internal static class DurationUnits
{
    public static readonly IReadOnlyDictionary<string, double> Names = new Dictionary<string, double>
    {
        ["seconds"] = 1,
        ["milliseconds"] = 0.001,
        ["minutes"] = 60,
        ["hours"] = 3600,
    };

    public static double Of(string? format) => format is null ? 1 : Names[format];
}
