namespace Shouwen.Engines.Arena;

/// <summary>What a draw is for: the same purpose of the same fault gives the same number, whatever else the team does, so that games are comparable pair by pair.</summary>
internal enum Purpose : byte
{
    Gap, Repeat, Which, Cause, Variant, Place, Detail, LookUp, Test, Clarify, Verify, Repair, Delivery, Write, Switch, SwitchWorks, Foresee,
    Report, Form, Handle, Assign, Approve, Read, Guess, GuessWhich, Keep, Random, Press, Fit,
}

/// <summary>Chance as a function of seed, round, thing and purpose (the finalizer of SplitMix64, Steele, Lea and Flood 2014, over a mixed key).</summary>
internal static class Draws
{
    /// <summary>32 random bits.</summary>
    public static uint Of(ulong seed, int round, int thing, Purpose purpose, int times = 0)
    {
        var z = seed + (0x9E3779B97F4A7C15UL * (((ulong)(uint)thing << 24) + ((ulong)(uint)round << 56) + ((ulong)purpose << 16) + (uint)times + 1));
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return (uint)((z ^ (z >> 31)) >> 32);
    }

    /// <summary>A number from 0 to below `count`.</summary>
    public static int Below(int count, uint draw) => (int)(((ulong)draw * (uint)count) >> 32);

    /// <summary>True in so many of a thousand.</summary>
    public static bool Happens(int permille, uint draw) => Below(1000, draw) < permille;
}
