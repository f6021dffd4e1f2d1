using System.Text.Json;

namespace Shouwen.App.Voice.Definitions;

/// <summary>The languages in which the product itself speaks to respondents, around what a survey says in its own.</summary>
internal static class FrameLanguage
{
    public const string Chinese = "zh-CN";
    public const string Traditional = "zh-Hant";
    public const string English = "en";

    public static IReadOnlyList<string> All { get; } = [Chinese, Traditional, English, "ja", "ko", "ru", "fr", "es", "de"];

    /// <summary>The one beside a survey's language; English where there is none.</summary>
    public static string For(string language)
    {
        var parts = language.ToLowerInvariant().Split('-');
        if (parts[0] == "zh") return parts.Any(part => part is "hant" or "tw" or "hk" or "mo") ? Traditional : Chinese;
        return All.FirstOrDefault(one => one == parts[0]) ?? English;
    }

    /// <summary>The words of each language, from the files of that name within this assembly.</summary>
    public static IReadOnlyDictionary<string, T> Words<T>(string name) => All.ToDictionary(language => language, language =>
    {
        using var file = typeof(FrameLanguage).Assembly.GetManifestResourceStream($"{name}.{language}.json")!;
        return JsonSerializer.Deserialize<T>(file, DefinitionJson.Options)!;
    });
}
