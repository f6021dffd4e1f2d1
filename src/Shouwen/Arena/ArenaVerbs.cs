using System.CommandLine;

namespace Shouwen.Arena;

/// <summary>`shouwen arena ...`: the simulation of running an airport, or whatever a scenario says, without its rooms.</summary>
internal static class ArenaVerbs
{
    public static Command Command() => new("arena", "Simulation for training: scenarios, bots, logs")
    {
        CheckVerb.Command(),
        BotsVerb.Command(),
        ReplayVerb.Command(),
        CalibrateVerb.Command(),
    };
}
