using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Shouwen.App.Http.Pages;

/// <summary>Which of some languages somebody reads.</summary>
internal static class LanguageChoice
{
    /// <summary>The one asked for, else the best by the browser's wishes (the tag itself, then its language), else the first.</summary>
    public static string Best(IReadOnlyList<string> languages, string? asked, string? accepted)
    {
        if (asked is not null && languages.Contains(asked)) return asked;
        if (!StringWithQualityHeaderValue.TryParseList([accepted ?? ""], out var wishes)) return languages[0];
        foreach (var wish in wishes.Where(wish => wish.Quality is not 0).OrderByDescending(wish => wish.Quality ?? 1).Select(wish => wish.Value.ToString()))
            if (Find(languages, wish) is { } found) return found;
        return languages[0];
    }

    /// <summary>A language by its own name.</summary>
    public static string NameOf(string language)
    {
        if (language is "zh-CN" or "zh-Hans" or "zh") return "简体中文";
        if (language is "zh-TW" or "zh-HK" or "zh-Hant") return "繁體中文";
        try
        {
            var culture = CultureInfo.GetCultureInfo(language);
            while (!culture.IsNeutralCulture && culture.Parent.Name.Length > 0) culture = culture.Parent;
            return culture.TextInfo.ToTitleCase(culture.NativeName);
        }
        catch (CultureNotFoundException)
        {
            return language;
        }
    }

    private static string? Find(IReadOnlyList<string> languages, string wish) =>
        languages.FirstOrDefault(language => language.Equals(wish, StringComparison.OrdinalIgnoreCase))
        ?? languages.FirstOrDefault(language => Primary(language).Equals(Primary(wish), StringComparison.OrdinalIgnoreCase));

    private static string Primary(string language) => language.Split('-')[0];
}
