using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Arena.Games;
using Shouwen.App.Arena.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Debrief;

/// <param name="Second">Of the round, from which on bots play.</param>
/// <param name="Parts">All that are agreed from then on; null as the team had it.</param>
/// <param name="Limits">Help may be bought after, by priority, milliseconds; null as the team had it.</param>
/// <param name="Shares">Of the budget, by priority, percent; null as the team had it.</param>
/// <param name="Decay">Of faults to come, thousandths; null as the trainer had it.</param>
/// <param name="Buys">Whether help is bought; null as the scenario's own bots do in that round.</param>
/// <param name="NewFaults">Other faults come; else those that the round still brought.</param>
/// <param name="ToTheEnd">The rounds after this one too.</param>
/// <param name="Runs">Of each way; 200 where nothing is said.</param>
public sealed record ForkQuestion(int Round, int Second, IReadOnlyList<string>? Parts, IReadOnlyList<int>? Limits, IReadOnlyList<int>? Shares, int? Decay, bool? Buys, bool NewFaults, bool ToTheEnd, int? Runs);

/// <param name="HasChange">False where nothing was changed: bots went on as it was, once more and once more.</param>
public sealed record ForkAnswer(int Runs, bool HasChange, IReadOnlyList<ForkedRound> Rounds);

/// <summary>What if, from a second of a round on: bots play the rest many times as it was and with a change, beside what really happened. The game itself stays as it is.</summary>
internal static class ForkBots
{
    private const int UsualRuns = 200;
    private const int LeastRuns = 50;
    private const int MostRuns = 500;
    private const int LongestLimit = 3_600_000;

    // Chance of the forks, the same for everybody who asks: a question that is asked again has the same answer.
    private const ulong Seed = 20;

    public static async Task<Results<Ok<ForkAnswer>, ProblemHttpResult>> Handle(Guid id, ForkQuestion form, Db db, GameBoards boards, Acting acting, CancellationToken cancel)
    {
        var (log, refusal) = await GameLog.ReadAsync(db, boards, acting, id, cancel);
        if (log is null) return refusal!;
        var (moment, wrong) = log.MomentAt(form.Round, form.Second);
        if (moment is null) return wrong!;
        var errors = new FieldErrors();
        var change = ChangeOf(form, errors);
        var runs = errors.Within("runs", form.Runs ?? UsualRuns, LeastRuns, MostRuns);
        if (errors.Any) return errors.Problem();
        var design = boards.Of(log.Row)!.Value.Design;
        RoundResult[][] Run(ProcessChange one) => RunForks.Of(moment, design, new(one, form.NewFaults, form.ToTheEnd), runs, Seed, cancel);
        return TypedResults.Ok(await Task.Run(
            () => new ForkAnswer(runs, change != ProcessChange.None, ForkedRound.Of(log.Board, form.Round, Run(ProcessChange.None), change == ProcessChange.None ? null : Run(change), log.Play().RoundsOver.ToArray()[form.Round..])), cancel));
    }

    private static ProcessChange ChangeOf(ForkQuestion form, FieldErrors errors)
    {
        var parts = form.Parts is null ? (Parts?)null : Parts.None;
        foreach (var name in form.Parts ?? [])
        {
            if (DesignFile.PartNames.TryGetValue(name, out var part)) parts |= part;
            else errors.Add("parts", FieldErrors.UnknownCode);
        }

        if (form.Decay is { } decay) errors.Within("decay", decay, 100, 5000);
        return new(parts, Three("limits", form.Limits, LongestLimit), Three("shares", form.Shares, 100), form.Decay, form.Buys);

        IReadOnlyList<int>? Three(string field, IReadOnlyList<int>? given, int most)
        {
            errors.AddIf(given is not null && (given.Count != 3 || given.Any(one => one < 0 || one > most)), field, FieldErrors.OutOfRange);
            return given;
        }
    }
}
