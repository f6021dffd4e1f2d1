using System.Globalization;
using System.Text.Json;

namespace Shouwen.App.Desk.Public;

/// <summary>What public pages and letters to customers say, in Chinese and English.</summary>
internal sealed class PublicWords
{
    public const string Chinese = "zh-CN";
    public const string English = "en";
    private readonly Dictionary<string, string> words;

    private PublicWords(string language)
    {
        using var file = typeof(PublicWords).Assembly.GetManifestResourceStream($"public.{language}.json")!;
        (Language, words) = (language, JsonSerializer.Deserialize<Dictionary<string, string>>(file)!);
    }

    public static IReadOnlyList<string> Languages { get; } = [Chinese, English];

    private static Dictionary<string, PublicWords> All { get; } = Languages.ToDictionary(language => language, language => new PublicWords(language));

    public string Language { get; }

    public IEnumerable<string> Keys => words.Keys;

    public string this[string key] => words[key];

    public string Say(string key, params object?[] what) => string.Format(null, words[key], what);

    /// <summary>A time as people say it, on the centre's wall clock.</summary>
    public string At(DateTime local) => local.ToString(words["time"], CultureInfo.GetCultureInfo(Language));

    public static PublicWords For(string? language) => All.GetValueOrDefault(language ?? "") ?? (language?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? All[Chinese] : All[English]);
}
