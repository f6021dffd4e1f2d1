using System.Globalization;
using NodaTime.Text;

namespace Shouwen.Engines.Clock;

/// <summary>
/// Official days off and make-up working days of mainland China, built in for the years 2024 to 2026.
/// Source: notices of the General Office of the State Council, as collected in NateScarlet/holiday-cn (MIT); the
/// licence stands at the head of <c>china-days-off.csv</c>. A notice comes out near the end of the year before.
/// </summary>
public static class ChinaDaysOff
{
    /// <summary>The built-in table.</summary>
    public static DaysOff Table { get; } = Load();

    private static DaysOff Load()
    {
        using var stream = typeof(ChinaDaysOff).Assembly.GetManifestResourceStream(typeof(ChinaDaysOff), "china-days-off.csv")!;
        using var reader = new StreamReader(stream);
        var rows = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#').Skip(1).Select(line => line.Split(',')).ToList();
        return new DaysOff(
            rows.Select(row => int.Parse(row[4], CultureInfo.InvariantCulture)).Distinct(),
            rows.Select(row => new OfficialDay(LocalDatePattern.Iso.Parse(row[0]).Value, bool.Parse(row[3]), row[1], row[2])));
    }
}
