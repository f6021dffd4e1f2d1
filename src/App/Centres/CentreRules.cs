using NodaTime;
using Shouwen.App.Http;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Centres;

/// <summary>What a centre's own data must satisfy, wherever they come from.</summary>
internal static class CentreRules
{
    public const string NotACode = "notACode";
    public const string NotAZone = "notAZone";
    public const string NotACurrency = "notACurrency";
    public const string NotALocale = "notALocale";
    public const int MostPeople = 1_000_000;
    public const int LongestRepeatWindowDays = RepeatLinks.HorizonDays;

    private static readonly string[] Locales = ["zh-CN", "en"];

    /// <summary>It stands in addresses and file names.</summary>
    public static string Code(FieldErrors errors, string? code)
    {
        var text = errors.Text("code", code, Dimension.MaxCode);
        errors.AddIf(text.Any(letter => !char.IsLetterOrDigit(letter) && letter is not ('-' or '_')), "code", NotACode);
        return text;
    }

    public static string Zone(FieldErrors errors, string? zone)
    {
        var text = errors.Text("zone", zone, 64);
        errors.AddIf(text.Length > 0 && DateTimeZoneProviders.Tzdb.GetZoneOrNull(text) is null, "zone", NotAZone);
        return text;
    }

    public static string Locale(FieldErrors errors, string? locale)
    {
        errors.AddIf(!Locales.Contains(locale), "locale", NotALocale);
        return locale ?? "";
    }

    public static string Currency(FieldErrors errors, string? currency)
    {
        errors.AddIf(currency is null || !Iso4217.Knows(currency), "currency", NotACurrency);
        return currency ?? "";
    }

    public static int Size(FieldErrors errors, int size) => errors.Within("size", size, 0, MostPeople);
}
