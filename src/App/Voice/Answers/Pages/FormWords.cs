using System.Text.Json;

namespace Shouwen.App.Voice.Answers.Pages;

/// <summary>The form's own words: Chinese beside a Chinese survey, English beside any other.</summary>
internal sealed class FormWords
{
    public const string Chinese = "zh-CN";
    public const string English = "en";
    private readonly IReadOnlyDictionary<string, string> words;

    private FormWords(string language, IReadOnlyDictionary<string, string> words) => (Language, this.words) = (language, words);

    public static IReadOnlyDictionary<string, FormWords> All { get; } = Load();

    public string Language { get; }

    public IEnumerable<string> Keys => words.Keys;

    public string this[string key] => words[key];

    public string Say(string key, params object?[] what) => string.Format(null, words[key], what);

    public static FormWords For(string language) => All[language.StartsWith("zh", StringComparison.Ordinal) ? Chinese : English];

    private static Dictionary<string, FormWords> Load()
    {
        using var file = typeof(FormWords).Assembly.GetManifestResourceStream("form.words.json")!;
        var all = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(file)!;
        return new[] { Chinese, English }.ToDictionary(language => language, language => new FormWords(language, all.ToDictionary(word => word.Key, word => word.Value[language])));
    }
}
