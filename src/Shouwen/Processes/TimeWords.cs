using System.Globalization;

namespace Shouwen.Processes;

/// <summary>Seconds as people say them.</summary>
internal static class TimeWords
{
    private static readonly (double Seconds, string Unit)[] Units = [(86_400, "d"), (3600, "h"), (60, "min")];

    public static string Of(double? seconds)
    {
        if (seconds is not { } time) return "";
        foreach (var (size, unit) in Units) if (time >= 2 * size) return string.Create(CultureInfo.InvariantCulture, $"{time / size:0.#} {unit}");
        return string.Create(CultureInfo.InvariantCulture, $"{time:0.#} s");
    }
}
