using Shouwen.App.Arena.Published;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Tests.Arena;

public sealed class ScenarioFileTests
{
    private static readonly string Text = ShippedScenarios.Text("contact-centre")!;

    [Theory]
    [InlineData("tests: [quick, closer], solution: open-media", "tests: [quick, closest], solution: open-media", "faults[0].causes[1].tests: there is no closest; known are quick, closer, deep.")]
    [InlineData("perPlace: 24", "perPlace: 25", "schedule.every: the last is due at 1202 s, and a round has 1200 s.")]
    [InlineData("perPlace: 24, ", "", "schedule.perPlace: it is missing.")]
    [InlineData("repeat: 0.5", "repeat: 1.5", "chances.repeat: it is from 0 to 1.")]
    [InlineData("kind: service, spoken", "kind: servant, spoken", "form[1].kind: it is place, service, symptom or detail.")]
    [InlineData("  supplier: {zh", "  vendor: {zh", "roles.vendor: there is no such role.")]
    [InlineData("name: {zh: 热线, en: Hotline}", "name: {zh: 热线}", "phases[0].name: write it in Chinese (zh) and English (en).")]
    public void What_is_wrong_is_told_with_its_place(string was, string becomes, string said)
    {
        Assert.Contains(was, Text, StringComparison.Ordinal);
        var (scenario, wrong) = ScenarioFile.Read(Text.Replace(was, becomes, StringComparison.Ordinal));
        Assert.Null(scenario);
        Assert.Contains(said, ScenarioFile.Say(wrong));
        Assert.All(wrong, one => Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", one.Words.Zh));
    }

    [Theory]
    [InlineData("code: x\nrounds: 3", "line 2: a list such as [A, B] is expected here.")]
    [InlineData("code: x\nschedule: [1", "line 2: a block of keys such as {min: 1, max: 10} is expected here.")]
    [InlineData("code: x\nname: [1", "line 2: a block of keys such as {min: 1, max: 10} is expected here.")]
    [InlineData("code: x\ntargetPercent: many", "line 2: “many” is no number.")]
    public void Where_another_kind_of_thing_stands_than_belongs_there_is_told_in_words_of_the_file(string text, string said) =>
        Assert.Equal([said], ScenarioFile.Say(ScenarioFile.Read(text).Wrong));

    [Fact]
    public void A_misspelt_key_is_told_with_its_line_and_what_was_meant()
    {
        var (_, wrong) = ScenarioFile.Read(Text.Replace("weight: 6", "wieght: 6", StringComparison.Ordinal));
        Assert.Matches("^line [0-9]+: there is no key “wieght” here; known are .*Was weight meant\\?$", Assert.Single(ScenarioFile.Say(wrong)));
    }

    [Fact]
    public void Whatever_is_cut_off_or_garbled_is_refused_and_never_breaks()
    {
        var random = new Random(5);
        for (var i = 0; i < 60; i++)
        {
            var at = random.Next(Text.Length);
            ScenarioFile.Read(Text[..at]);
            ScenarioFile.Read(Text.Remove(at, Math.Min(random.Next(1, 40), Text.Length - at)));
        }

        foreach (var text in new[] { "", "[]", "code: 1", "- a", "rounds: [{budget: 99999999999999999999}]", "places: [null]", "services: [{code: a}]", "faults: [{causes: [null]}]", "services: [{code: a, blocks: [null], needs: [null]}]" }) Assert.Null(ScenarioFile.Read(text).Scenario);
    }

    [Fact]
    public void A_process_names_what_is_wrong_with_it()
    {
        var scenario = ShippedScenarios.Get("airport");
        var (_, wrong) = DesignFile.Read(ShippedScenarios.DesignText("airport").Replace("[form, contact, priority]", "[form, kontakt]", StringComparison.Ordinal), scenario);
        Assert.StartsWith("rounds[1].parts: there is no kontakt; known are form, contact", Assert.Single(ScenarioFile.Say(wrong)), StringComparison.Ordinal);
        Assert.Equal("rounds: it is missing.", ScenarioFile.Say(DesignFile.Read("name: {zh: 空, en: Empty}", scenario).Wrong).First());
    }

    [Fact]
    public void A_log_is_read_as_it_was_written()
    {
        var (board, log) = (Board.Of(ShippedScenarios.Get("contact-centre")), new List<LogEntry>());
        var game = RunSession.Of(board, ShippedScenarios.DesignOf(board.Scenario), 11, log);
        var (read, wrong) = LogFile.Read(LogFile.Write(board, 11, log));
        Assert.Null(wrong);
        Assert.Equal(log, read!.Entries);
        Assert.Equal(game.Digest(), Play.Replay(board, read.Seed, read.Entries).Game.Digest());
        Assert.Equal("line 2 is not a line of a log.", LogFile.Read("{\"scenario\":\"a\",\"digest\":\"b\",\"seed\":1}\n{}").Wrong);
        Assert.Equal("the file is empty.", LogFile.Read("").Wrong);
    }
}
