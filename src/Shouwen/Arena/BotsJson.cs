using Shouwen.Engines.Arena;
using Shouwen.Processes;

namespace Shouwen.Arena;

/// <summary>What bots came to as stable JSON: seconds, shares from 0 to 1, null of nothing.</summary>
internal static class BotsJson
{
    public static void Write(Board board, Design design, int runs, ulong seed, List<BotRun> all) => JsonOutput.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("scenario", board.Scenario.Code);
        json.WriteString("digest", board.Digest);
        json.WriteString("design", design.Name.En);
        json.WriteNumber("runs", runs);
        json.WriteNumber("seed", seed);
        json.WriteNumber("movements", board.Movements);
        json.WriteNumber("target", board.Target);
        json.WriteArray("results", all, run =>
        {
            json.WriteString("without", run.Without);
            var (figures, differences) = (RoundFigures.Of(board, run.Results), RoundFigures.Differences(run.Whole, run.Results));
            json.WriteArray("rounds", Enumerable.Range(0, figures.Count), i =>
            {
                var one = figures[i];
                json.WriteNumber("round", i + 1);
                json.WriteNumber("mean", one.Mean);
                json.WriteNumber("p5", one.P5);
                json.WriteNumber("p95", one.P95);
                json.WriteNumber("ofTarget", one.Mean / board.Target);
                json.WriteNumber("ofAll", one.Mean / board.Movements);
                json.WriteNumber("reached", one.Reached);
                json.WriteNumber("cancelled", one.Cancelled);
                json.WriteOptional("restoreSeconds", one.Restore);
                json.WriteOptional("restoreUrgentSeconds", one.RestoreUrgent);
                json.WriteOptional("firstSeconds", one.First);
                json.WriteOptional("left", one.Left);
                json.WriteOptional("deskShare", one.DeskShare);
                json.WriteNumber("rejected", one.Rejected);
                json.WriteNumber("bought", one.Bought);
                json.WriteNumber("spent", one.Spent);
                json.WriteNumber("faults", one.Faults);
                json.WriteNumber("satisfaction", one.Satisfaction);
                if (run.Without is null) return;
                json.WriteNumber("worth", differences[i].Mean);
                json.WriteOptional("worthHalfInterval", differences[i].Half);
            });
        });
        json.WriteEndObject();
    });
}
