using Shouwen.App.Desk.Public;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Desk;

public sealed class PublicWordsTests
{
    [Fact]
    public void Public_pages_and_letters_say_everything_in_both_languages_and_nothing_that_no_page_says()
    {
        var (chinese, english) = (PublicWords.For("zh-CN"), PublicWords.For("en"));
        Assert.Equal(chinese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        var code = string.Concat(Directory.GetFiles(Path.Combine(Repository.Folder, "src", "App", "Desk"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        string[] composed = ["state.", "stateText.", "fault.", "unknown.", "tooMany.", "tooLarge.", "shut."];
        Assert.All(chinese.Keys.Where(key => !composed.Any(key.StartsWith)), key => Assert.Contains($"\"{key}\"", code, StringComparison.Ordinal));
    }
}
