using Shouwen.Engines.Clock;

namespace Shouwen.App.Calendars;

/// <summary>The official days off that a calendar can follow, by country code.</summary>
internal static class OfficialDays
{
    public const string China = "cn";

    public static bool Knows(string country) => country == China;

    public static DaysOff? Of(string? country) => country == China ? ChinaDaysOff.Table : null;
}
