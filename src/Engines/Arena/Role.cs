namespace Shouwen.Engines.Arena;

/// <summary>Who somebody is in a game.</summary>
public enum Role : byte
{
    /// <summary>Runs the place: signs the agreement, decides the process, priorities and shares of the budget.</summary>
    Director,

    /// <summary>Answers for one place: sees what fails there and reports it.</summary>
    Customer,

    /// <summary>The service desk: records, screens, solves or passes on.</summary>
    Clerk,

    /// <summary>Finds causes and restores services.</summary>
    Expert,

    /// <summary>Assigns experts and buys help.</summary>
    Delivery,

    /// <summary>Verifies solutions and delivers what is bought.</summary>
    Supplier,

    /// <summary>Leads the game and sees everything; has no seat.</summary>
    Trainer,
}

/// <summary>What a team has agreed to have: its process, element by element.</summary>
[Flags]
public enum Parts
{
    /// <summary>Nothing but roles.</summary>
    None = 0,

    /// <summary>A form for faults: every field can be told, without it only what is said aloud.</summary>
    Form = 1,

    /// <summary>One contact: nobody else goes to the experts, and cases are assigned.</summary>
    Contact = 2,

    /// <summary>Priorities: urgent cases go first, interrupt others, get two experts, and have shares of the budget.</summary>
    Priority = 4,

    /// <summary>A knowledge base for experts.</summary>
    Knowledge = 8,

    /// <summary>More experts.</summary>
    Experts = 16,

    /// <summary>Rules for buying: not before the time limit of the priority.</summary>
    Rules = 32,

    /// <summary>The knowledge base at the desk too.</summary>
    DeskKnowledge = 64,

    /// <summary>The knowledge base at the customer managers too.</summary>
    CustomerKnowledge = 128,

    /// <summary>Faults are foreseen between rounds, and written up.</summary>
    Prediction = 256,

    /// <summary>Mirrors that stand in for a service.</summary>
    Mirrors = 512,

    /// <summary>Everything.</summary>
    All = 1023,
}
