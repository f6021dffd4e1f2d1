using System.Text.Json;
using Shouwen.App.Tests.Fixtures;
using Shouwen.App.Voice.Answers.Import;
using Shouwen.App.Voice.Published;

namespace Shouwen.App.Tests.Voice;

public sealed class AnswerFaultWordsTests
{
    private static readonly string[] OfCustomerLists = ["noCustomer", "customerTwice", "notAnAddress"];

    [Fact]
    public void Whatever_the_pages_have_a_word_for_the_command_line_has_a_sentence_for()
    {
        var words = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Folder, "web", "src", "words", "en", "pages", "Waves.json"))).RootElement.GetProperty("fault");
        Assert.Superset(words.EnumerateObject().Select(word => word.Name).Except(OfCustomerLists).ToHashSet(), AnswerFaultWords.Known.ToHashSet());
    }

    [Fact]
    public void A_fault_says_where_what_and_what_would_be_right() =>
        Assert.Equal("line 2: CSAT “9” is out of range; right would be 1–5.", AnswerFaultWords.Say(new AnswerFault(2, "CSAT", "9", "outOfRange", "1–5")));
}
