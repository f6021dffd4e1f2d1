using Shouwen.App.Arena.Published;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Tests.Arena;

public sealed class ShippedScenariosTests
{
    private static readonly int[] Totals = [17, 49, 79, 49, 94];

    public static TheoryData<string> Codes => [.. ShippedScenarios.Codes];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_can_be_played_and_bots_have_a_process_for_it(string code)
    {
        var (scenario, wrong) = ScenarioFile.Read(ShippedScenarios.Text(code)!);
        Assert.Empty(ScenarioFile.Say(wrong));
        Assert.Empty(ScenarioFile.Say(DesignFile.Read(ShippedScenarios.DesignText(code), scenario!).Wrong));
        var game = RunSession.Of(Board.Of(scenario!), ShippedScenarios.DesignOf(scenario!), 1);
        Assert.Equal(GamePhase.Over, game.Phase);
        Assert.True(game.RoundsOver[^1].Moved > game.RoundsOver[0].Moved);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_word_is_there_in_Chinese_and_in_English(string code)
    {
        var scenario = ShippedScenarios.Get(code);
        foreach (var words in WordsOf(scenario))
        {
            Assert.Matches(@"\S", words.Zh);
            Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", words.En);
            if (!words.En.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter))) Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", words.Zh);
        }
    }

    [Fact]
    public void The_airport_is_the_one_of_the_text()
    {
        var board = Board.Of(ShippedScenarios.Get("airport"));
        var scenario = board.Scenario;
        Assert.Equal((4, 16, 96, 82), (scenario.Places.Count, scenario.Places.Sum(place => place.Routes.Count), board.Movements, board.Target));
        Assert.True(board.Services > 20);
        Assert.Equal([50_000, 50_000, 50_000, 0, 50_000], scenario.Rounds.Select(round => round.Budget));
        Assert.Equal(25 * 60_000, scenario.Times.Round);
        Assert.Equal((3, 3), (scenario.Crew.Experts, scenario.Crew.MoreExperts));
        Assert.True(scenario.Rounds[4].Decay < 1000);
    }

    [Fact]
    public void Bots_that_follow_the_rounds_of_the_text_come_near_its_results()
    {
        var board = Board.Of(ShippedScenarios.Get("airport"));
        var sessions = RunSessions.Of(board, ShippedScenarios.DesignOf(board.Scenario), 300, 7, null, TestContext.Current.CancellationToken);
        var figures = RoundFigures.Of(board, sessions);
        for (var round = 0; round < Totals.Length; round++) Assert.InRange(figures[round].Mean, Totals[round] - 4, Totals[round] + 4);
        Assert.True(RoundFigures.InOrder(sessions, Totals) >= 0.85);
    }

    private static IEnumerable<Phrase> WordsOf(Scenario scenario) =>
    [
        scenario.Name, scenario.About, scenario.Unit, scenario.Units, .. scenario.Roles.Values, .. scenario.Places.Select(one => one.Name), .. scenario.Places.SelectMany(one => one.Routes), .. scenario.Phases.Select(one => one.Name), .. scenario.Services.Select(one => one.Name),
        .. scenario.Form.Select(one => one.Name), .. scenario.Form.SelectMany(one => one.Options),
        .. scenario.Faults.SelectMany(one => one.Symptoms), .. scenario.Faults.SelectMany(one => one.Tests.Select(test => test.Name)), .. scenario.Faults.SelectMany(one => one.Causes.SelectMany(cause => new[] { cause.Name, cause.Clue })),
        .. scenario.Faults.SelectMany(one => one.Solutions.SelectMany(solution => solution.Steps.Prepend(solution.Name))),
    ];
}
